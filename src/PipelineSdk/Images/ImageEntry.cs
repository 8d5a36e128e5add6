namespace PipelineSdk;

/// <summary>One line's worth of images: a version of a framework in a scope, and what its repository and tags are made of.</summary>
internal sealed record ImageEntry
{
    public static ImageEntry Empty { get; } = new();

    /// <summary>Empty where the framework's images have no version.</summary>
    public string Version { get; init; } = "";

    /// <summary>Empty where the tags carry none.</summary>
    public IReadOnlyList<string> PyVersions { get; init; } = [];

    /// <summary><c>cpu</c>, <c>gpu</c> or instance families; empty where one image serves all.</summary>
    public IReadOnlyList<string> Processors { get; init; } = [];

    public string Repository { get; init; } = "";

    public string Registry { get; init; } = "";

    /// <summary>Start of the tag, where it is not the version.</summary>
    public string? TagPrefix { get; init; }

    /// <summary>End of the tag by processor; <see langword="null"/> where the caller chooses it.</summary>
    public IReadOnlyDictionary<string, string>? ContainerVersions { get; init; }

    public IReadOnlyList<string> SdkVersions { get; init; } = [];

    /// <summary>The base framework and then its aliases; empty where there is none.</summary>
    public IReadOnlyList<string> BaseFrameworks { get; init; } = [];
}
