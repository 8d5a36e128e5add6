namespace PipelineSdk.Local;

/// <summary>What to start in a sandbox.</summary>
internal sealed record SandboxRequest
{
    /// <summary>The program and its arguments.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>All environment variables of the program.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>The folder that the program starts in, as it sees it.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The paths that there are beside those of the system, in the order in which they are laid over each other.</summary>
    public required IReadOnlyList<SandboxMount> Mounts { get; init; }

    /// <summary>An empty folder of this machine that a sandbox may build its root in.</summary>
    public required string MountPoint { get; init; }

    /// <summary>Whether the program shares this machine's network.</summary>
    public bool Network { get; init; }
}
