using Xunit;

namespace PipelineSdk.Tests.Jobs.Processing;

public sealed class SKLearnProcessorTests
{
    private const string Role = "arn:aws:iam::123456789012:role/Role";

    [Fact]
    public void Runs_a_script_in_the_versions_image()
    {
        var processor = new SKLearnProcessor("1.2-1", Role, instanceCount: 1, instanceType: "ml.m5.xlarge");

        var compiled = CompiledJob.Of(new ProcessingStep("A", processor.Run("s3://code/job.py")), keepNames: true);

        Assert.Equal(
            """{"ImageUri":"246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3","ContainerEntrypoint":["python3","/opt/ml/processing/input/code/job.py"]}""",
            compiled["AppSpecification"]);
        Assert.Equal("\"sagemaker-scikit-learn\"", compiled["ProcessingJobName"]);
        Assert.Empty(compiled.Diagnostics);
    }

    [Fact]
    public void Needs_no_instance_type_to_choose_the_only_image()
    {
        var type = new ParameterString("Type");
        var processor = new SKLearnProcessor("1.2-1", Role, instanceCount: 1, instanceType: type);

        Assert.Empty(CompiledJob.Of(new ProcessingStep("A", processor.Run("s3://code/job.py")), parameters: [type]).Diagnostics);
    }

    [Fact]
    public void Names_the_versions_that_there_are()
    {
        var processor = new SKLearnProcessor("9.9-9", Role, instanceCount: 1, instanceType: "ml.m5.xlarge");

        var compiled = CompiledJob.Of(new ProcessingStep("A", processor.Run("s3://code/job.py")), keepNames: true);

        Assert.StartsWith(
            "error PSDK9001: step 'A' at $.Steps[0].Arguments.AppSpecification.ImageUri: The version '9.9-9' is not supported for the framework 'sklearn'",
            Assert.Single(compiled.Diagnostics),
            StringComparison.Ordinal);
        Assert.EndsWith(". Fix: give what there is an image for, or set ImageUri.", Assert.Single(compiled.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_an_instance_type_that_there_is_no_image_for()
    {
        var processor = new SKLearnProcessor("1.2-1", Role, instanceCount: 1, instanceType: "ml.p3.2xlarge");

        Assert.StartsWith(
            "error PSDK9001: step 'A' at $.Steps[0].Arguments.AppSpecification.ImageUri: The processor 'gpu' of the instance type 'ml.p3.2xlarge' is not supported",
            Assert.Single(CompiledJob.Of(new ProcessingStep("A", processor.Run("s3://code/job.py"))).Diagnostics),
            StringComparison.Ordinal);
    }
}
