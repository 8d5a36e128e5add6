namespace PipelineSdk;

/// <summary>Finds the image of a request in the table and composes its URI.</summary>
internal static class ImageResolver
{
    public static string Resolve(ImageUriRequest request)
    {
        var table = ImageTable.Default;
        var selection = ImageSelection.Of(request, table);
        var version = Version(request, selection, table);
        var entries = OfBaseFramework(request, selection.Set.Of(version), selection.Subject);
        var pyVersion = PyVersion(request, entries, selection.Subject);
        var entry = pyVersion is null ? entries[0] : entries.First(candidate => candidate.PyVersions.Contains(pyVersion));

        var registry = Registry(request.Region, entry, selection.Subject, table);
        var processor = ImageProcessors.Choose(request.InstanceType, entry.Processors, request.ServerlessInference, selection.Subject);
        ValidateGeneration(request, version);
        var tag = new ImageTag(request, selection, entry, version, processor, pyVersion).Compose();
        return tag.Length == 0 ? $"{registry}/{entry.Repository}" : $"{registry}/{entry.Repository}:{tag}";
    }

    /// <summary>The host name of the registry that has an image.</summary>
    public static string Registry(string region, ImageEntry entry, string subject, ImageTable table)
    {
        var accounts = table.Registry(entry.Registry);
        return accounts.TryGetValue(region, out var account)
            ? $"{account}.dkr.{table.EcrHost(region)}"
            : throw ImageUriException.Unsupported("region", "Region", region, subject, [.. accounts.Keys.Order(StringComparer.Ordinal)]);
    }

    private static string Version(ImageUriRequest request, ImageSelection selection, ImageTable table)
    {
        var set = selection.Set;
        // The tags of Hugging Face repeat the version asked for, so that there must be one even where there is no choice.
        if (request.Framework == FrameworkNames.HuggingFace && string.IsNullOrEmpty(request.Version))
            throw Unsupported(null);
        if (set.Versions.Count == 1 && (request.Version is null || !set.Aliases.ContainsKey(request.Version)))
            return set.Versions[0];

        // The latest version is that of the framework in the scope asked for, whether or not a variant or another scope then is chosen.
        var version = string.IsNullOrEmpty(request.Version)
            ? FrameworkVersions.Latest(table.Framework(request.Framework)!, request.ImageScope)
            : request.Version;
        return version is not null && (set.Versions.Contains(version) || set.Aliases.ContainsKey(version))
            ? version
            : throw Unsupported(version);

        ImageUriException Unsupported(string? asked) => ImageUriException.Unsupported(
            "version", "version", asked, selection.Subject, [.. set.Versions, .. set.Aliases.Keys.Except(set.Versions)]);
    }

    private static IReadOnlyList<ImageEntry> OfBaseFramework(ImageUriRequest request, IReadOnlyList<ImageEntry> entries, string subject)
    {
        if (request.Framework != FrameworkNames.HuggingFace)
            return entries;

        var matching = entries.Where(entry => request.BaseFrameworkVersion is { } name && entry.BaseFrameworks.Contains(name)).ToList();
        return matching.Count > 0
            ? matching
            : throw ImageUriException.Unsupported(
                "baseFrameworkVersion",
                "base framework version",
                request.BaseFrameworkVersion,
                $"{subject}, version {entries[0].Version}",
                [.. entries.SelectMany(entry => entry.BaseFrameworks)]);
    }

    private static string? PyVersion(ImageUriRequest request, IReadOnlyList<ImageEntry> entries, string subject)
    {
        var available = entries.SelectMany(entry => entry.PyVersions).ToList();
        if (available.Count == 0 || (request.PyVersion is null && request.Framework == FrameworkNames.Spark))
            return null;
        if (request.PyVersion is null && available.Count == 1)
            return available[0];
        return request.PyVersion is { } asked && available.Contains(asked)
            ? asked
            : throw ImageUriException.Unsupported(
                "pyVersion", "Python version", request.PyVersion, $"{subject}, version {entries[0].Version}", available);
    }

    private static void ValidateGeneration(ImageUriRequest request, string version)
    {
        if (InstanceFamilies.Of(request.InstanceType) != "p2")
            return;
        var firstWithout = request.Framework switch
        {
            FrameworkNames.PyTorch => "1.13",
            FrameworkNames.TensorFlow => "2.12",
            _ => null,
        };
        if (firstWithout is not null && FrameworkVersions.Compare(version, firstWithout) >= 0)
        {
            throw ImageUriException.Invalid(
                "instanceType",
                "instance type",
                request.InstanceType!,
                $"P2 instances are no longer supported from version {firstWithout} of '{request.Framework}' on");
        }
    }
}
