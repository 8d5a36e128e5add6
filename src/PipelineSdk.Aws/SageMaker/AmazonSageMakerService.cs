using PipelineSdk.Aws.Clients;

namespace PipelineSdk.Aws.SageMaker;

/// <summary>Amazon SageMaker, as its client knows it.</summary>
internal static class AmazonSageMakerService
{
    // FIPS endpoints of the two oldest partitions have another pattern, unless they are dual-stack.
    private static readonly AwsEndpoints Endpoints = new(
        "api.sagemaker",
        static (partition, region) => partition.name is "aws" or "aws-us-gov" ? $"https://api-fips.sagemaker.{region}.{partition.dnsSuffix}" : null);

    public static AwsService Instance { get; } =
        new("SageMaker", "sagemaker", "2017-07-24", "application/x-amz-json-1.1", Endpoints, AmazonSageMakerExceptions.Of);
}
