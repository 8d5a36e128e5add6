using System.Collections;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace PipelineSdk;

/// <summary>The configuration of a Spark job: one <see cref="SparkConfiguration"/>, which converts to it, or a list of them.</summary>
/// <remarks>
/// It belongs to <c>DEFAULT-BUCKET/(PREFIX/)PIPELINE/STEP/input/conf/HASH/configuration.json</c>, where the hash is the Python SDK's: one
/// configuration and a list of one have different hashes.
/// </remarks>
[CollectionBuilder(typeof(SparkConfigurations), nameof(Create))]
public sealed class SparkConfigurations : IReadOnlyList<SparkConfiguration>
{
    private const string InputName = "conf";

    private static readonly HashSet<string> Classifications = new(StringComparer.Ordinal)
    {
        "core-site", "hadoop-env", "hadoop-log4j", "hive-env", "hive-log4j", "hive-exec-log4j", "hive-site", "spark-defaults", "spark-env",
        "spark-log4j", "spark-hive-site", "spark-metrics", "yarn-env", "yarn-site", "export",
    };

    private readonly SparkConfiguration[] _items;
    private readonly bool _isList;

    private SparkConfigurations(SparkConfiguration[] items, bool isList) => (_items, _isList) = (items, isList);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public SparkConfiguration this[int index] => _items[index];

    /// <summary>Takes one configuration.</summary>
    /// <param name="configuration">The configuration.</param>
    [return: NotNullIfNotNull(nameof(configuration))]
    public static implicit operator SparkConfigurations?(SparkConfiguration? configuration) => configuration is null ? null : new([configuration], isList: false);

    /// <summary>A list of configurations; called by the C# compiler for collection expressions.</summary>
    /// <param name="configurations">The configurations.</param>
    /// <returns>The list.</returns>
    public static SparkConfigurations Create(ReadOnlySpan<SparkConfiguration> configurations) => new(configurations.ToArray(), isList: true);

    /// <inheritdoc/>
    public IEnumerator<SparkConfiguration> GetEnumerator() => ((IEnumerable<SparkConfiguration>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The input that brings the configuration into the container.</summary>
    internal ProcessingInput Input(string? location) =>
        new(Deferred.Text("Spark's configuration", writer => Stage(location, writer)), $"/opt/ml/processing/input/{InputName}", InputName);

    private PipelineString? Stage(string? location, DefinitionWriter writer)
    {
        foreach (var unknown in _items.Select(static item => item.Classification).Where(static name => !Classifications.Contains(name)))
        {
            writer.Report(
                DiagnosticDescriptors.SparkOption,
                $"'{unknown}' is no classification of Spark's configuration.",
                $"use one of {Names.List(Classifications)}.");
        }

        var value = _isList ? PipelineValue.List([.. _items.Select(static item => item.ToValue())]) : _items[0].ToValue();
        if (!value.IsConstant)
        {
            writer.Report(
                DiagnosticDescriptors.SparkOption,
                "Spark's configuration holds a value that is known only while the pipeline runs, and it is uploaded before.",
                "use constants.");
            return null;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PythonRepr.Of(value.Payload))));
        var step = LocalAssets.StepName(writer);
        var uri = $"{CodeLocations.Root(location, writer)}/{writer.Context.Pipeline.Name}/{step}/input/{InputName}/{hash}/configuration.json";
        writer.Context.Assets.Add(new FileAsset(step, uri, new GeneratedContent(Encoding.UTF8.GetBytes(PythonJson.Of(value.Payload)))), writer);
        return uri;
    }
}
