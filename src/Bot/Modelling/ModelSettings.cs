using Bot.Commands;
using Bot.Language.Model;
using Bot.Texts;

namespace Bot.Modelling;

/// <summary>The section <c>Model</c> of the configuration.</summary>
internal static class ModelSettings
{
    /// <summary>Reads and checks it.</summary>
    /// <exception cref="CommandError">Something is wrong: all of it is named.</exception>
    public static ModelOptions Read(IConfiguration configuration)
    {
        ModelOptions options;
        try
        {
            options = configuration.GetSection(ModelOptions.Section).Get<ModelOptions>() ?? new ModelOptions();
        }
        catch (InvalidOperationException unreadable)
        {
            throw new CommandError(CommandTexts.UnreadableSettings(unreadable.Message));
        }

        var errors = ModelOptionsValidator.Validate(options);
        return errors.Count == 0 ? options : throw new CommandError(CommandTexts.WrongModelSettings(errors));
    }
}
