using Xunit;

namespace PipelineSdk.Conformance.Tests.Comparison;

public sealed class GraphComparerTests
{
    [Theory]
    [InlineData("""{"A": ["B", "C"], "B": [], "C": []}""")]
    [InlineData("""{"C": [], "A": ["C", "B"], "B": []}""")]
    public void The_order_does_not_matter(string expected) => Assert.Empty(Compare(expected));

    [Theory]
    [InlineData("""{"A": ["C"], "B": [], "C": []}""", "/A: expected before 'C', is before 'B', 'C'")]
    [InlineData("""{"A": ["B", "C"], "B": ["C"], "C": []}""", "/B: expected before 'C', is before no step")]
    [InlineData("""{"A": ["B", "C"], "B": []}""", "/C: not expected; is before no step")]
    [InlineData("""{"A": ["B", "C"], "B": [], "C": [], "D": ["A"]}""", "/D: missing; expected before 'A'")]
    public void Different(string expected, string difference) => Assert.Equal([$"graph.json#{difference}"], Compare(expected));

    private static IEnumerable<string> Compare(string expected)
    {
        var condition = new ConditionStep("A") { IfSteps = [new FailStep("B")], ElseSteps = [new FailStep("C")] };
        var compiled = new Pipeline("P") { Steps = [condition] }.Compile(new("us-west-2", CaseContext.AccountId));
        return GraphComparer.Compare(CorpusJson.Parse(expected), compiled.Graph).Select(static difference => difference.ToString());
    }
}
