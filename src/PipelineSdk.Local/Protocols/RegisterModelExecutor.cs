using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>Runs register-model steps: writes a model package, as the next version of its group if it has one.</summary>
internal sealed class RegisterModelExecutor(DocumentStore documents) : IInlineStepExecutor
{
    public const string Collection = "model-packages";

    // Two steps that run at a time must not get one version.
    private static readonly Lock Gate = new();

    public static string CollectionOf(string group) => $"{Collection}/{group}";

    public Task<StepOutcome> ExecuteAsync(StepContext step, CancellationToken cancellationToken)
    {
        lock (Gate)
        {
            var group = step.Arguments.TextMember("ModelPackageGroupName") is { } name ? ModelPackageDocument.GroupName(name) : null;
            var version = group is null ? 1 : Versions(group).DefaultIfEmpty(0).Max() + 1;
            var (document, metadata) = ModelPackageDocument.Of(step, version);
            documents.Write(
                group is null ? Collection : CollectionOf(group),
                group is null ? document["ModelPackageName"]!.GetValue<string>() : version.ToString(CultureInfo.InvariantCulture),
                JsonValues.Of(document));
            return Task.FromResult(StepOutcome.Succeeded(document, metadata));
        }
    }

    private IEnumerable<int> Versions(string group) => documents.List(CollectionOf(group))
        .Select(static name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0);
}
