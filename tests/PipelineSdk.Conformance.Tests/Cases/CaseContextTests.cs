using Xunit;

namespace PipelineSdk.Conformance.Tests.Cases;

public sealed class CaseContextTests
{
    [Fact]
    public void The_context_is_that_of_the_corpora()
    {
        var context = new CaseContext(new PipelineEnvironment("us-gov-west-1", CaseContext.AccountId));

        Assert.Equal("us-gov-west-1", context.Region);
        Assert.Equal("123456789012", context.Account);
        Assert.Equal("sagemaker-us-gov-west-1-123456789012", context.Bucket);
        Assert.Equal("arn:aws-us-gov:iam::123456789012:role/SageMakerRole", context.Role);
        Assert.Equal("arn:aws-us-gov:iam::123456789012:role/Other", context.RoleNamed("Other"));
    }
}
