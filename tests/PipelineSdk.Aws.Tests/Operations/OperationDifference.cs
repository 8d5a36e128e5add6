using System.Text.RegularExpressions;

namespace PipelineSdk.Aws.Tests.Operations;

/// <summary>Where our requests differ from the Python SDK's on purpose.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Apply">Makes our calls of the Python SDK's.</param>
internal sealed partial record OperationDifference(string Reason, Func<IReadOnlyList<string>, IReadOnlyList<string>> Apply)
{
    private const string Describe = """describe_pipeline {"PipelineName":"Ops"}""";
    private const string ListTags = """list_tags {"ResourceArn":"arn:aws:sagemaker:us-west-2:123456789012:pipeline/Ops"}""";

    private static readonly OperationDifference DescribesFirst = new(
        "Whether a pipeline exists is asked, not read out of the text of an error.",
        static calls =>
            [Describe, .. calls.Where(call => calls.Count == 1 || !call.StartsWith("create_pipeline", StringComparison.Ordinal))]);

    private static readonly OperationDifference AsksAgain = new(
        "After an error it is asked whether somebody else created the pipeline meanwhile.",
        static calls => [.. calls, Describe]);

    private static readonly OperationDifference HashedKey = new(
        "The key of a definition in S3 has its hash, so that a reference never means another definition.",
        static calls => [.. calls.Select(static call => ObjectKey().Replace(call, "\"ObjectKey\":\"Ops/definition/HASH.json\""))]);

    private static readonly OperationDifference TagsAreComparedFirst = new(
        "Tags are read with the plan, before anything changes; and only those that differ are sent.",
        static calls =>
        [
            calls[0], ListTags, .. calls.Skip(1).Where(static call => call != ListTags)
                .Select(static call => call.Replace(""",{"Key":"z","Value":"1"}""", "", StringComparison.Ordinal)),
        ]);

    private static readonly OperationDifference FollowsPages = new(
        "The Python SDK is asked for a later page by its token; here pages are followed, from the first on.",
        static calls => [calls[0].Replace(",\"NextToken\":\"t\"", "", StringComparison.Ordinal), .. calls]);

    private static readonly OperationDifference LooksTheVersionUp = new(
        "Another version may declare other parameters than the pipeline here, so values are checked against that version's.",
        static calls => ["""describe_pipeline {"PipelineName":"Ops","PipelineVersionId":3}""", .. calls]);

    /// <summary>The differences by entry, in the order in which they apply.</summary>
    public static IReadOnlyDictionary<string, OperationDifference[]> All { get; } = new Dictionary<string, OperationDifference[]>
    {
        ["create"] = [DescribesFirst],
        ["create with everything"] = [DescribesFirst],
        ["create with a large definition"] = [DescribesFirst, HashedKey],
        ["update"] = [DescribesFirst],
        ["upsert of a new pipeline"] = [DescribesFirst],
        ["upsert of an existing pipeline without tags"] = [DescribesFirst],
        ["upsert of an existing pipeline with tags"] = [DescribesFirst, TagsAreComparedFirst],
        ["upsert, another error"] = [DescribesFirst, AsksAgain],
        ["list versions"] = [FollowsPages],
        ["list executions with everything"] = [FollowsPages],
        ["execution: list parameters"] = [FollowsPages],
        ["start with everything"] = [LooksTheVersionUp],
    };

    /// <summary>The calls that we should make.</summary>
    public static IReadOnlyList<string> Expected(string entry)
    {
        var calls = Operation.Find(entry).Calls;
        return All.GetValueOrDefault(entry, []).Aggregate(calls, static (all, difference) => difference.Apply(all));
    }

    [GeneratedRegex("\"ObjectKey\":\"[^\"]*\"")]
    private static partial Regex ObjectKey();
}
