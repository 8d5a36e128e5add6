using System.Collections.Concurrent;

namespace PipelineSdk;

/// <summary>
/// The embedded table of images (its format stands at its head). Only the places of its blocks are found at first use; a framework or a
/// registry is parsed when it is asked for, and kept.
/// </summary>
internal sealed class ImageTable
{
    private const string Resource = "PipelineSdk.Images.images.txt";
    private static readonly Lazy<ImageTable> LazyDefault = new(static () => new ImageTable(ReadResource()));

    private readonly string[] _lines;
    private readonly Dictionary<string, int> _frameworks = [];
    private readonly Dictionary<string, int> _registries = [];
    private readonly Dictionary<string, string> _domains = [];
    private readonly string _commonDomain = "";
    private readonly ConcurrentDictionary<string, ImageFramework> _parsedFrameworks = new();
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> _parsedRegistries = new();

    public ImageTable(string text)
    {
        _lines = text.Split('\n');
        for (var i = 0; i < _lines.Length; i++)
        {
            // framework pytorch
            // registry r2 = r1
            // domain amazonaws.com.cn
            var line = _lines[i];
            if (line.StartsWith("framework ", StringComparison.Ordinal))
            {
                _frameworks.Add(line["framework ".Length..], i);
            }
            else if (line.StartsWith("registry ", StringComparison.Ordinal))
            {
                _registries.Add(line.Split(' ')[1], i);
            }
            else if (line.StartsWith("domain ", StringComparison.Ordinal))
            {
                var domain = line["domain ".Length..];
                var regions = Block(i);
                if (regions.IsEmpty)
                    _commonDomain = domain;
                foreach (var region in regions)
                {
                    foreach (var word in region.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                        _domains.Add(word, domain);
                }
            }
        }
    }

    public static ImageTable Default => LazyDefault.Value;

    public IReadOnlyCollection<string> Frameworks => _frameworks.Keys;

    public IReadOnlyCollection<string> Registries => _registries.Keys;

    /// <summary>The framework, or <see langword="null"/> if there is none of this name.</summary>
    public ImageFramework? Framework(string name)
    {
        if (_parsedFrameworks.TryGetValue(name, out var framework))
            return framework;
        return _frameworks.TryGetValue(name, out var line)
            ? _parsedFrameworks.GetOrAdd(name, ImageTableParser.ParseFramework(name, Block(line)))
            : null;
    }

    /// <summary>The accounts of a registry by Region.</summary>
    public IReadOnlyDictionary<string, string> Registry(string name)
    {
        if (_parsedRegistries.TryGetValue(name, out var registry))
            return registry;
        var line = _registries[name];
        var header = _lines[line].Split(" = ");
        var start = header.Length > 1 ? Registry(header[1]) : null;
        return _parsedRegistries.GetOrAdd(name, ImageTableParser.ParseRegistry(start, Block(line)));
    }

    /// <summary>The host name under which the ECR registries of a Region are, without the account.</summary>
    public string EcrHost(string region) => $"ecr.{region}.{_domains.GetValueOrDefault(region, _commonDomain)}";

    private ReadOnlySpan<string> Block(int header)
    {
        var end = header + 1;
        while (end < _lines.Length && _lines[end].StartsWith(' '))
            end++;
        return _lines.AsSpan((header + 1)..end);
    }

    private static string ReadResource()
    {
        using var stream = typeof(ImageTable).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
