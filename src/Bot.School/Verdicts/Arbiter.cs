using System.Numerics.Tensors;
using System.Text;
using Bot.School.Learning.Networks;

namespace Bot.School.Verdicts;

/// <summary>
/// Weighs what the worked examples and the network make likely against the facts and what the norms say of them: how much each is to be believed, and when,
/// was learned from examples that the readers had not seen. Gives a probability for each outcome: the mean of a few small networks, which differ in where
/// chance began. Immutable and safe for use by many threads.
/// </summary>
public sealed class Arbiter
{
    private const uint Magic = 0x31524142; // "BAR1"
    private const int Members = 3;
    private const int MostMembers = 16;

    private readonly IReadOnlyList<DenseNetwork> _members;

    private Arbiter(IReadOnlyList<DenseNetwork> members) => _members = members;

    public double[] Weigh(Opinions opinions)
    {
        ArgumentNullException.ThrowIfNull(opinions);
        return Weigh(opinions.ToInputs());
    }

    internal double[] Weigh(float[] inputs)
    {
        var sum = new float[_members[0].Answers];
        foreach (var member in _members) TensorPrimitives.Add(sum, member.Read(inputs), sum);
        return Array.ConvertAll(sum, each => (double)each / _members.Count);
    }

    /// <summary>Learns the weights.</summary>
    /// <param name="trainer">How.</param>
    /// <param name="examples">The inputs of each example, and a probability for each outcome.</param>
    internal static Arbiter Train(DenseTrainer trainer, IReadOnlyList<DenseExample> examples)
    {
        var members = new DenseNetwork[Members];
        Parallel.For(0, Members, member => members[member] = trainer.Train(examples, seed: member));
        return new Arbiter(members);
    }

    /// <summary>Writes the weights; the same arbiter gives the same bytes.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(_members.Count);
        foreach (var member in _members) member.Save(writer);
    }

    /// <param name="stream">What <see cref="Save"/> wrote.</param>
    /// <param name="schools">How many schools the network beside it knows.</param>
    /// <exception cref="InvalidDataException">The stream holds no such weights.</exception>
    public static Arbiter Load(Stream stream, int schools)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadUInt32() != Magic) throw new InvalidDataException("This file holds no weights of an arbiter.");
            var count = reader.ReadInt32();
            if (count is < 1 or > MostMembers) throw new InvalidDataException("This file holds weights of an arbiter that cannot be.");
            return new Arbiter([.. Enumerable.Range(0, count).Select(_ => DenseNetwork.Load(reader, Opinions.InputCount(schools), OutcomeReader.Outputs.Count))]);
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException("This file of weights ends too soon.", cut);
        }
    }
}
