namespace PipelineSdk.Conformance.Tests.Cases;

/// <summary>A case that a test makes up.</summary>
internal sealed class TestCase(string name, Func<CaseContext, Pipeline> build) : IConformanceCase
{
    public string Name => name;

    public Pipeline Build(CaseContext ctx) => build(ctx);
}
