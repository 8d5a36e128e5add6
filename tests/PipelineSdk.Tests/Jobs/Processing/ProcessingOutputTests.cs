using Xunit;

namespace PipelineSdk.Tests.Jobs.Processing;

public sealed class ProcessingOutputTests
{
    [Fact]
    public void Joins_a_place_of_its_own_for_each_execution() => Assert.Equal(
        """
        {"OutputName":"output-1","AppManaged":false,"S3Output":{"S3Uri":{"Std:Join":{"On":"/","Values":["s3:/","bucket","team","P",{"Get":"Execution.PipelineExecutionId"},"A","output","output-1"]}},"LocalPath":"/out","S3UploadMode":"EndOfJob"}}
        """,
        Compile(new ProcessingOutput("/out"))["ProcessingOutputConfig.Outputs.0"]);

    [Fact]
    public void Joins_a_name_that_is_a_parameter_into_the_place()
    {
        var name = new ParameterString("Name", "x");

        var compiled = CompiledJob.Of(new ProcessingStep("A", NewProcessor().Run(outputs: [new("/out", outputName: name)])), parameters: [name]);

        Assert.Equal(
            """{"Std:Join":{"On":"/","Values":["s3:/","bucket","P",{"Get":"Execution.PipelineExecutionId"},"A","output",{"Get":"Parameters.Name"}]}}""",
            compiled["ProcessingOutputConfig.Outputs.0.S3Output.S3Uri"]);
    }

    [Fact]
    public void Keeps_a_given_place() =>
        Assert.Equal("\"s3://mine\"", Compile(new ProcessingOutput("/out", "s3://mine"))["ProcessingOutputConfig.Outputs.0.S3Output.S3Uri"]);

    [Fact]
    public void Warns_of_a_place_that_is_not_in_S3_and_replaces_it()
    {
        var compiled = Compile(new ProcessingOutput("/out", "out", "made"));

        Assert.Equal(
            "warning PSDK9104: step 'A' at $.Steps[0].Arguments.ProcessingOutputConfig.Outputs[0].S3Output.S3Uri: " +
            "the destination 'out' is no URI in S3; the output goes to its default place instead. Fix: give a URI that starts with s3://, or none.",
            Assert.Single(compiled.Diagnostics));
        Assert.Equal(
            """{"Std:Join":{"On":"/","Values":["s3:/","bucket","team","P",{"Get":"Execution.PipelineExecutionId"},"A","output","made"]}}""",
            compiled["ProcessingOutputConfig.Outputs.0.S3Output.S3Uri"]);
    }

    [Fact]
    public void Writes_records_for_a_feature_group_without_a_place_in_S3() => Assert.Equal(
        """{"OutputName":"features","AppManaged":true,"FeatureStoreOutput":{"FeatureGroupName":"group"}}""",
        Compile(new ProcessingOutput(outputName: "features") { AppManaged = true, FeatureStoreOutput = new() { FeatureGroupName = "group" } })
            ["ProcessingOutputConfig.Outputs.0"]);

    [Fact]
    public void Writes_the_key_for_a_job_with_outputs_only()
    {
        var processor = new Processor("arn:aws:iam::123456789012:role/Role", "image", 1, "ml.m5.xlarge") { OutputKmsKey = "alias/key" };

        Assert.Equal("\"alias/key\"", CompiledJob.Of(new ProcessingStep("A", processor.Run(outputs: [new("/out")])))["ProcessingOutputConfig.KmsKeyId"]);
        Assert.Equal("null", CompiledJob.Of(new ProcessingStep("A", processor.Run()))["ProcessingOutputConfig"]);
    }

    private static Processor NewProcessor() => new("arn:aws:iam::123456789012:role/Role", "image", 1, "ml.m5.xlarge");

    private static CompiledJob Compile(ProcessingOutput output) =>
        CompiledJob.Of(new ProcessingStep("A", NewProcessor().Run(outputs: [output])), prefix: "team");
}
