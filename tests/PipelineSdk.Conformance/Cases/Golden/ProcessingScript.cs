namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Where a script may live, and how it is named in the container.</summary>
public sealed class ProcessingScript : IConformanceCase
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/my-image:1.0";

    public string Name => "processing_script";

    public Pipeline Build(CaseContext ctx)
    {
        var image = new ParameterString("Image", Image);
        var noDefault = new ParameterString("ImageWithoutDefault");
        return new("ProcessingScript")
        {
            Parameters = [image, noDefault],
            Steps =
            [
                new ProcessingStep("LocalCode", Processor(Image).Run("code/score.py")),
                new ProcessingStep("LocalCodeNested", Processor(Image).Run("code/deep/score.py")),
                new ProcessingStep("LocalCodePositional", Processor(Image).Run("code/score.py", null, null, ["a"])),
                new ProcessingStep("S3Code", Processor(Image, command: ["bash", "-x"]).Run("s3://my-code/jobs/run%20me.sh")),
                new ProcessingStep("ImageParameter", Processor(image).Run("code/score.py")),
                new ProcessingStep(
                    "OlderStyle",
                    Processor(Image, baseJobName: "older"),
                    inputs: null,
                    code: "code/score.py",
                    jobArguments: ["--a", "1"],
                    kmsKey: "alias/code-key"),
                new ProcessingStep("OlderStyleS3Code", Processor(Image), inputs: null, code: "s3://my-code/jobs/score.py"),
                new ProcessingStep("OlderStyleImageParameter", Processor(image), inputs: null, code: "code/score.py"),
                new ProcessingStep("OlderStyleImageNoDefault", Processor(noDefault), inputs: null, code: "code/score.py"),
            ],
        };

        ScriptProcessor Processor(PipelineString image, IReadOnlyList<PipelineString>? command = null, string? baseJobName = null) =>
            new(ctx.Role, image, command ?? ["python3"], instanceCount: 1, instanceType: "ml.m5.xlarge") { BaseJobName = baseJobName };
    }
}
