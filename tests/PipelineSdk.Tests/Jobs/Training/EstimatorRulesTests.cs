using Xunit;

namespace PipelineSdk.Tests.Jobs.Training;

public sealed class EstimatorRulesTests
{
    [Fact]
    public void A_VPC_needs_subnets_and_security_groups() => Assert.Equal(
        [
            "error PSDK9207: step 'Train' at $.Steps[0].Arguments: the estimator has subnets but no security groups. " +
            "Fix: set both Subnets and SecurityGroupIds, or neither.",
        ],
        Problems(new(Written.Image, Written.Role, 1, "ml.m5.xlarge") { Subnets = ["subnet-1"] }));

    [Theory]
    [InlineData("local")]
    [InlineData("local_gpu")]
    public void The_instance_types_of_Pythons_local_mode_are_refused(string type) => Assert.Contains(
        $"error PSDK9206: step 'Train' at $.Steps[0].Arguments: the estimator has the instance type '{type}', which SageMaker does not have. " +
        "Fix: give an instance type of SageMaker; running a pipeline on this machine does not change its definition.",
        Problems(new(Written.Image, Written.Role, 1, type)));

    [Fact]
    public void All_problems_are_reported_at_once() => Assert.Equal(
        ["PSDK9206", "PSDK9207", "PSDK9204", "PSDK9202"],
        CompiledJob.Of(new TrainingStep("Train", new Estimator(Written.Image, Written.Role, 1, "local")
        {
            SecurityGroupIds = ["sg-1"],
            EntryPoint = "s3://code/train.py",
            SourceDir = "s3://code/sourcedir.tar.gz",
        }.Fit("data"))).Diagnostics.Where(static text => text.Contains(" PSDK92", StringComparison.Ordinal)).Select(static text => text[6..14]));

    private static IReadOnlyList<string> Problems(Estimator estimator) => CompiledJob.Of(new TrainingStep("Train", estimator.Fit())).Diagnostics;
}
