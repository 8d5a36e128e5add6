using Amazon.Extensions.NETCore.Setup;
using Microsoft.Extensions.DependencyInjection;
using PipelineSdk.Aws.Lambda;
using PipelineSdk.Aws.SageMaker;
using PipelineSdk.Aws.Scheduler;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Sessions;

public sealed class AddPipelineSdkTests
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9");

    [Fact]
    public void The_session_takes_what_is_registered_and_makes_the_rest()
    {
        using var services = new ServiceCollection()
            .AddDefaultAWSOptions(TestAws.Options(Nowhere, "eu-west-1"))
            .AddAWSService<IAmazonSageMaker>()
            .AddPipelineSdk(static options => options.DefaultBucket = "mine")
            .BuildServiceProvider();

        var session = services.GetRequiredService<PipelineSession>();

        Assert.Same(services.GetRequiredService<IAmazonSageMaker>(), session.SageMaker);
        Assert.Equal(("eu-west-1", Nowhere.ToString()), (session.Region, session.Lambda.Config.ServiceURL));
        Assert.Same(session.ObjectStore, services.GetRequiredService<IObjectStore>());
    }

    [Fact]
    public void Our_clients_are_AWS_services()
    {
        using var services = new ServiceCollection()
            .AddDefaultAWSOptions(TestAws.Options(Nowhere))
            .AddAWSService<IAmazonSageMaker>()
            .AddAWSService<IAmazonLambda>()
            .AddAWSService<IAmazonScheduler>()
            .BuildServiceProvider();

        Assert.IsType<AmazonSageMakerClient>(services.GetRequiredService<IAmazonSageMaker>());
        Assert.IsType<AmazonLambdaClient>(services.GetRequiredService<IAmazonLambda>());
        Assert.IsType<AmazonSchedulerClient>(services.GetRequiredService<IAmazonScheduler>());
    }
}
