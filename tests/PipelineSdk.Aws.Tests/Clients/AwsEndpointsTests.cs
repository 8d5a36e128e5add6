using Amazon;
using Amazon.Runtime.Endpoints;
using PipelineSdk.Aws.Clients;
using PipelineSdk.Aws.Lambda;
using PipelineSdk.Aws.SageMaker;
using PipelineSdk.Aws.Scheduler;

namespace PipelineSdk.Aws.Tests.Clients;

public sealed class AwsEndpointsTests
{
    [Theory]
    [InlineData("us-west-2", false, false, "https://api.sagemaker.us-west-2.amazonaws.com", "https://lambda.us-west-2.amazonaws.com")]
    [InlineData("us-west-2", true, false, "https://api-fips.sagemaker.us-west-2.amazonaws.com", "https://lambda-fips.us-west-2.amazonaws.com")]
    [InlineData("us-west-2", false, true, "https://api.sagemaker.us-west-2.api.aws", "https://lambda.us-west-2.api.aws")]
    [InlineData("us-west-2", true, true, "https://api.sagemaker-fips.us-west-2.api.aws", "https://lambda-fips.us-west-2.api.aws")]
    [InlineData("us-gov-west-1", true, false, "https://api-fips.sagemaker.us-gov-west-1.amazonaws.com", "https://lambda-fips.us-gov-west-1.amazonaws.com")]
    [InlineData("cn-north-1", false, false, "https://api.sagemaker.cn-north-1.amazonaws.com.cn", "https://lambda.cn-north-1.amazonaws.com.cn")]
    [InlineData("cn-north-1", true, false, "https://api.sagemaker-fips.cn-north-1.amazonaws.com.cn", "https://lambda-fips.cn-north-1.amazonaws.com.cn")]
    [InlineData("us-iso-east-1", false, false, "https://api.sagemaker.us-iso-east-1.c2s.ic.gov", "https://lambda.us-iso-east-1.c2s.ic.gov")]
    public void Every_partition_has_its_endpoints(string region, bool fips, bool dualStack, string sageMaker, string lambda)
    {
        Assert.Equal(sageMaker, Endpoint(new AmazonSageMakerConfig(), region, fips, dualStack));
        Assert.Equal(lambda, Endpoint(new AmazonLambdaConfig(), region, fips, dualStack));
        Assert.Equal(lambda.Replace("lambda", "scheduler", StringComparison.Ordinal), Endpoint(new AmazonSchedulerConfig(), region, fips, dualStack));
    }

    [Fact]
    public void An_endpoint_of_ones_own_wins() =>
        Assert.Equal(
            "http://localhost:1/",
            new AmazonSageMakerConfig { ServiceURL = "http://localhost:1/" }.DetermineServiceOperationEndpoint(new(new DescribePipelineRequest { PipelineName = "p" })).URL);

    private static string Endpoint(AwsClientConfig config, string region, bool fips, bool dualStack)
    {
        config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        config.UseFIPSEndpoint = fips;
        config.UseDualstackEndpoint = dualStack;
        return config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new DescribePipelineRequest { PipelineName = "p" })).URL
            .TrimEnd('/');
    }
}
