namespace Bot.Commands;

/// <summary>Runs a command: what its user can mend is told in one line, with exit status 2.</summary>
internal static class Guarded
{
    public const int Mendable = 2;

    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (CommandError error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return Mendable;
        }
    }
}
