using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>Runs register-model steps: writes a model package, as the next version of its group if it has one.</summary>
internal sealed class RegisterModelExecutor(DocumentStore documents) : IInlineStepExecutor
{
    public const string Collection = "model-packages";

    /// <summary>The member of a record, beside those of the service's shape, that names the step that wrote it.</summary>
    private const string Origin = "RegisteredBy";

    // Two steps that run at a time must not get one version.
    private static readonly Lock Gate = new();

    public static string CollectionOf(string group) => $"{Collection}/{group}";

    public Task<StepOutcome> ExecuteAsync(StepContext step, CancellationToken cancellationToken)
    {
        lock (Gate)
        {
            var group = step.Arguments.TextMember("ModelPackageGroupName") is { } name ? ModelPackageDocument.GroupName(name) : null;
            var version = group is null ? 1 : VersionOf(step, group) ?? Versions(group).DefaultIfEmpty(0).Max() + 1;
            var (document, metadata) = ModelPackageDocument.Of(step, version);
            var record = document.DeepClone().AsObject();
            record[Origin] = OriginOf(step);
            documents.Write(
                group is null ? Collection : CollectionOf(group),
                group is null ? document["ModelPackageName"]!.GetValue<string>() : version.ToString(CultureInfo.InvariantCulture),
                JsonValues.Of(record));
            return Task.FromResult(StepOutcome.Succeeded(document, metadata));
        }
    }

    private static string OriginOf(StepContext step) => $"{step.ExecutionArn}/{step.StepName}";

    /// <summary>The version that an attempt wrote whose engine was killed before the journal knew of it: it is not written twice.</summary>
    private int? VersionOf(StepContext step, string group)
    {
        if (step.Attempt == 1)
        {
            return null;
        }

        var origin = OriginOf(step);
        foreach (var version in Versions(group))
        {
            if (documents.Read(CollectionOf(group), version.ToString(CultureInfo.InvariantCulture))?.TextMember(Origin) == origin)
            {
                return version;
            }
        }

        return null;
    }

    private IEnumerable<int> Versions(string group) => documents.List(CollectionOf(group))
        .Select(static name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0);
}
