using PipelineSdk.Aws.Clients;

namespace PipelineSdk.Aws.Lambda;

/// <summary>AWS Lambda, as its client knows it.</summary>
internal static class AmazonLambdaService
{
    public static AwsService Instance { get; } =
        new("Lambda", "lambda", "2015-03-31", "application/json", new AwsEndpoints("lambda"), AmazonLambdaExceptions.Of);
}
