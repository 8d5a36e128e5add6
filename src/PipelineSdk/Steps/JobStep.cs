using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>A step that starts a job of SageMaker, whose result can be taken from the cache.</summary>
public abstract class JobStep : RetryableStep
{
    private protected JobStep(string name)
        : base(name)
    {
    }

    /// <summary>Whether, and for how long, the result of an earlier run with the same arguments is taken.</summary>
    /// <value><see langword="null"/> by default: the job runs each time.</value>
    public CacheConfig? CacheConfig { get; set; }

    /// <summary>The request's member that holds the job's name.</summary>
    private protected abstract string JobName { get; }

    private protected abstract ArgumentsObject Request { get; }

    internal override void WriteArguments(DefinitionWriter writer) => JobRequests.Write(Request, JobName, writer);

    internal override void Describe(StepDefinition definition)
    {
        base.Describe(definition);
        definition.CacheConfig = CacheConfig;
    }
}
