namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>The plain processor: an image, a command and arguments, no script.</summary>
public sealed class ProcessingBase : IConformanceCase
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/tool:latest";

    public string Name => "processing_base";

    public Pipeline Build(CaseContext ctx)
    {
        var level = new ParameterString("Level", "info");
        var bare = new Processor(ctx.Role, Image, instanceCount: 1, instanceType: "ml.c5.xlarge");
        var tool = new Processor(ctx.Role, Image, 1, "ml.c5.xlarge") { Entrypoint = ["/bin/tool", "--level", level] };
        var empty = new Processor(ctx.Role, Image, 1, "ml.c5.xlarge") { Entrypoint = [], Env = [], Tags = [] };
        var older = new Processor(ctx.Role, Image, 1, "ml.c5.xlarge") { Entrypoint = ["/bin/tool"] };
        return new("ProcessingBase")
        {
            Parameters = [level],
            Steps =
            [
                new ProcessingStep("Bare", bare.Run()),
                new ProcessingStep("Entrypoint", tool.Run(
                    inputs: [new("s3://in/data", "/data/in")],
                    outputs: [new("/data/out", "s3://out/data")],
                    arguments: ["convert", level])),
                new ProcessingStep("EmptyLists", empty.Run(inputs: [], outputs: [], arguments: [])),
                new ProcessingStep("OlderStyle", older, inputs: null, outputs: [new("/data/out")], jobArguments: ["convert"]),
            ],
        };
    }
}
