using Xunit;

namespace PipelineSdk.Tests.Images;

public sealed class InstanceFamiliesTests
{
    [Theory]
    [InlineData("ml.c5.xlarge", "c5")]
    [InlineData("ml.p4d.24xlarge", "p4d")]
    [InlineData("ml.p6-b200.48xlarge", "p6-b200")]
    [InlineData("ml_c5", "c5")]
    [InlineData("ml_c5_x", "c5")]
    [InlineData("ml.c5", "c5")]
    [InlineData("ml.", "")]
    [InlineData("ml.C5.xlarge", "")]
    [InlineData("ml.c5.x.large", "")]
    [InlineData("c5.xlarge", "")]
    [InlineData("local", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void The_family_stands_between_ml_and_the_size(string? instanceType, string family) =>
        Assert.Equal(family, InstanceFamilies.Of(instanceType));
}
