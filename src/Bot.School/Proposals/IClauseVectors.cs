namespace Bot.School.Proposals;

/// <summary>Where the embeddings of a protocol's clauses are kept, so that a version of a protocol is embedded once.</summary>
public interface IClauseVectors
{
    /// <summary>One vector for each clause, in the order of the protocol; null when there are none, or when what was kept is damaged.</summary>
    Task<IReadOnlyList<float[]>?> FindAsync(string protocolFingerprint, string model, CancellationToken cancellation);

    /// <summary>Keeps the vectors of all clauses; they take the place of earlier ones.</summary>
    /// <param name="protocolFingerprint"><see cref="Protocols.Protocol.Fingerprint"/> of the protocol.</param>
    /// <param name="model">The name under which the embedding model is deployed.</param>
    /// <param name="vectors">One for each clause, in the order of the protocol. None at all: forget what was kept.</param>
    /// <exception cref="ArgumentException">They are not all of the same length.</exception>
    Task SaveAsync(string protocolFingerprint, string model, IReadOnlyList<float[]> vectors, CancellationToken cancellation);
}
