using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>Makes the service's structure of a number of steps.</summary>
internal static class Parallelism
{
    public static ParallelismConfiguration? Of(int? maxParallelExecutionSteps) =>
        maxParallelExecutionSteps is { } steps ? new() { MaxParallelExecutionSteps = steps } : null;
}
