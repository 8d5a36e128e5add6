namespace Abalone;

/// <summary>What the program is asked to do.</summary>
/// <param name="Output">The folder to write the definition and its graph to.</param>
internal sealed record Options(string Output)
{
    /// <summary>Whether the pipeline is created or updated in AWS.</summary>
    public bool Upsert { get; init; }

    /// <summary>Whether an execution is started in AWS.</summary>
    public bool Start { get; init; }

    /// <summary>Whether an execution in AWS is watched until it has ended: the one that is started, otherwise the latest.</summary>
    public bool Watch { get; init; }

    /// <summary>A stand-in for AWS.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>The data set with which the pipeline is run on this machine; <see langword="null"/>: it is not run here.</summary>
    public FileInfo? LocalData { get; init; }

    /// <summary>Whether anything is done in AWS.</summary>
    public bool UsesAws => Upsert || Start || Watch;
}
