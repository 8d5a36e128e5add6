namespace PipelineSdk;

/// <summary>Failures of a SageMaker job.</summary>
public enum SageMakerJobExceptionType
{
    /// <summary>An error within SageMaker (<c>SageMaker.JOB_INTERNAL_ERROR</c>).</summary>
    InternalError,

    /// <summary>Not enough instances of the type (<c>SageMaker.CAPACITY_ERROR</c>).</summary>
    CapacityError,

    /// <summary>A limit of the account is reached (<c>SageMaker.RESOURCE_LIMIT</c>).</summary>
    ResourceLimit,
}
