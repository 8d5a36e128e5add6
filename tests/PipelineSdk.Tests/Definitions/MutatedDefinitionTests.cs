using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using PipelineSdk.Tests.Corpus;
using Xunit;

namespace PipelineSdk.Tests.Definitions;

/// <summary>Whatever is done to a definition, reading and checking it ends with diagnostics, not with an exception.</summary>
public sealed class MutatedDefinitionTests
{
    private static readonly string[] Texts =
    [
        "", "a", "Parameters.X", "Steps.A.B", "Steps.", "Steps.A.OutputParameters['", "Execution.", "$.a", "P1D", "\uD83D\uDE00", "Condition", "Lambda",
        "Training", "Equals", "Std:Join", "Get",
    ];

    private static readonly string[] Keys =
    [
        "Name", "Type", "Arguments", "DependsOn", "Steps", "IfSteps", "Conditions", "Get", "Std:Join", "Std:JsonGet", "PropertyFile", "S3Uri", "Path",
        "CacheConfig", "RetryPolicies", "ExceptionType", "OutputParameters", "DefaultValue", "Environment", "Instances", "ClusterConfig", "a.b", "",
    ];

    private static readonly Gen<JsonNode?> Scalars = Gen.OneOf(
        Gen.Const((JsonNode?)null),
        Gen.Int.Select(static JsonNode? (number) => number),
        Gen.Double.Where(double.IsFinite).Select(static JsonNode? (number) => number),
        Gen.Bool.Select(static JsonNode? (flag) => flag),
        Gen.OneOf(Texts).Select(static JsonNode? (text) => text));

    private static readonly Gen<JsonNode?> Nodes = Gen.Recursive<JsonNode?>(static (depth, nodes) => depth > 3
        ? Scalars
        : Gen.OneOf(
            Scalars,
            nodes.Array[0, 3].Select(static JsonNode? (items) => new JsonArray([.. items.Select(static item => item?.DeepClone())])),
            Gen.Select(Gen.OneOf(Keys), nodes).Array[0, 4].Select(static JsonNode? (members) => new JsonObject(members
                .DistinctBy(static member => member.Item1)
                .Select(static member => KeyValuePair.Create(member.Item1, member.Item2?.DeepClone()))))));

    private static readonly Gen<string> Golden = Gen.OneOf([.. GoldenCase.All.Select(static golden => golden.Json)]);

    [Fact]
    public void Any_json_is_read() => Nodes.Sample(static node => Check(node?.ToJsonString() ?? "null"), iter: 1_000);

    [Fact]
    public void Any_json_is_read_in_the_place_of_a_step() => Gen.Select(Nodes, Nodes, Nodes).Sample(
        static (first, second, third) => Check($$"""
            {"Version": "2020-12-01", "Parameters": {{Text(third)}}, "Steps": [{{Text(first)}}, {"Name": "A", "Type": "Condition", "Arguments":
             {"Conditions": [{{Text(second)}}], "IfSteps": [{{Text(third)}}], "ElseSteps": {{Text(first)}} }, "CacheConfig": {{Text(second)}} }]}
            """),
        iter: 1_000);

    [Fact]
    public void A_definition_may_have_any_value_in_any_place() => Gen.Select(Golden, Gen.Int[0, int.MaxValue], Nodes).Sample(
        static (json, position, value) =>
        {
            var root = JsonNode.Parse(json)!;
            var places = PlacesIn(root).ToList();
            places[position % places.Count].ReplaceWith(value?.DeepClone());
            Check(root.ToJsonString());
        },
        iter: 300);

    [Fact]
    public void Any_byte_of_a_definition_may_be_another() => Gen.Select(Golden, Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte).Array[1, 5]).Sample(
        static (json, changes) =>
        {
            var bytes = Encoding.UTF8.GetBytes(json);
            foreach (var (position, value) in changes)
            {
                bytes[position % bytes.Length] = value;
            }

            Check(bytes);
        },
        iter: 300);

    [Fact]
    public void A_definition_may_be_cut_anywhere() => Gen.Select(Golden, Gen.Int[0, int.MaxValue]).Sample(
        static (json, position) => Check(json[..(position % json.Length)]),
        iter: 300);

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";

    /// <summary>All values below a value, but for nulls, which know no place.</summary>
    private static IEnumerable<JsonNode> PlacesIn(JsonNode node)
    {
        var inner = node switch
        {
            JsonObject members => members.Select(static member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return inner.OfType<JsonNode>().SelectMany(static child => PlacesIn(child).Prepend(child));
    }

    private static void Check(string json) => Check(Encoding.UTF8.GetBytes(json));

    private static void Check(byte[] json)
    {
        var succeeded = PipelineDefinition.TryParse(json, out var definition, out var diagnostics);
        Assert.Equal(succeeded, diagnostics.All(static problem => problem.Severity != DiagnosticSeverity.Error));
        Assert.False(succeeded && definition is null);
        if (definition is null)
        {
            return;
        }

        var problems = definition.Validate();
        Assert.Equal(diagnostics, problems.Take(diagnostics.Count));
        Assert.All(problems, static problem => Assert.False(string.IsNullOrWhiteSpace(problem.ToString())));

        // What was read can be written, and reading that gives the same.
        Assert.Equal(problems, PipelineDefinition.TryParse(definition.ToJson(), out var again, out _) || again is not null ? again.Validate() : []);
    }
}
