using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Runs a model over data in S3, in batches.</summary>
public sealed class Transformer
{
    /// <summary>A transformer.</summary>
    /// <param name="modelName">The model's name, such as <c>step.CreateModelStep.Properties.ModelName</c>. Request field <c>ModelName</c>.</param>
    /// <param name="instanceCount">The number of instances. Request field <c>TransformResources.InstanceCount</c>; range: from 1.</param>
    /// <param name="instanceType">The instance type, such as <c>ml.m5.xlarge</c>. Request field <c>TransformResources.InstanceType</c>.</param>
    public Transformer(PipelineString modelName, PipelineInteger instanceCount, TransformInstanceType instanceType)
    {
        ArgumentNullException.ThrowIfNull(modelName);
        ArgumentNullException.ThrowIfNull(instanceCount);
        ArgumentNullException.ThrowIfNull(instanceType);
        ModelName = modelName;
        InstanceCount = instanceCount;
        InstanceType = instanceType;
    }

    /// <summary>The model's name. Request field <c>ModelName</c>; length: at most 63.</summary>
    public PipelineString ModelName { get; }

    /// <summary>The number of instances. Request field <c>TransformResources.InstanceCount</c>; range: from 1.</summary>
    public PipelineInteger InstanceCount { get; }

    /// <summary>The instance type. Request field <c>TransformResources.InstanceType</c>.</summary>
    public TransformInstanceType InstanceType { get; }

    /// <summary>
    /// Whether a call to the model has one record (<c>SingleRecord</c>) or as many as fit (<c>MultiRecord</c>). Request field
    /// <c>BatchStrategy</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public BatchStrategy? Strategy { get; init; }

    /// <summary>
    /// How the results of an object are put together: each on a <c>Line</c>, or <c>None</c>. Request field
    /// <c>TransformOutput.AssembleWith</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: one after the other.</value>
    public AssemblyType? AssembleWith { get; init; }

    /// <summary>Where the results go. Request field <c>TransformOutput.S3OutputPath</c>; length: at most 1,024.</summary>
    /// <value>
    /// <see langword="null"/> by default: a place of the pipeline, execution and step in the default bucket. The form
    /// <see cref="TransformStep(string, Transformer, TransformInput)"/> writes none then, as in the Python SDK, and the service refuses the job.
    /// </value>
    public PipelineString? OutputPath { get; init; }

    /// <summary>The KMS key of the results. Request field <c>TransformOutput.KmsKeyId</c>; length: at most 2,048.</summary>
    /// <value><see langword="null"/> by default: the bucket's own.</value>
    public PipelineString? OutputKmsKey { get; init; }

    /// <summary>The MIME type that the model is asked for. Request field <c>TransformOutput.Accept</c>; length: at most 256.</summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public PipelineString? Accept { get; init; }

    /// <summary>
    /// The number of calls that one instance gets at a time. Request field <c>MaxConcurrentTransforms</c>; range: from 0.
    /// </summary>
    /// <value><see langword="null"/> by default: what the model says, or 1.</value>
    public PipelineInteger? MaxConcurrentTransforms { get; init; }

    /// <summary>The size of a call, in MB. Request field <c>MaxPayloadInMB</c>; range: from 0.</summary>
    /// <value><see langword="null"/> by default: 6.</value>
    public PipelineInteger? MaxPayload { get; init; }

    /// <summary>The job's tags. Request field <c>Tags</c>; items: at most 50.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public PipelineMap<PipelineString>? Tags { get; init; }

    /// <summary>The container's environment variables. Request field <c>Environment</c>; items: at most 16.</summary>
    /// <value><see langword="null"/> by default: those of the model.</value>
    public PipelineMap<PipelineString>? Env { get; init; }

    /// <summary>
    /// The start of the job's name, which is left out of the definition unless
    /// <see cref="PipelineDefinitionConfig.UseCustomJobPrefix"/> is set.
    /// </summary>
    /// <value>
    /// <see langword="null"/> by default: the model's name or, if that is known only while the pipeline runs, <c>transform-job</c>.
    /// </value>
    public string? BaseTransformJobName { get; init; }

    /// <summary>
    /// The KMS key of the instances' volumes. Request field <c>TransformResources.VolumeKmsKeyId</c>; length: at most 2,048.
    /// </summary>
    /// <value><see langword="null"/> by default: none.</value>
    public PipelineString? VolumeKmsKey { get; init; }

    /// <summary>Makes the request of a job, for <see cref="TransformStep(string, CreateTransformJobRequest)"/>.</summary>
    /// <param name="inputs">The data, and what is made of it.</param>
    /// <param name="jobName">The job's name; <see langword="null"/>: made of <see cref="BaseTransformJobName"/>.</param>
    /// <param name="experimentConfig">
    /// The trial component's display name. Experiment and trial are those of the pipeline, whatever is said here. Request field
    /// <c>ExperimentConfig</c>.
    /// </param>
    /// <returns>The request, which can be adjusted before it becomes a step.</returns>
    public CreateTransformJobRequest Transform(TransformInput inputs, string? jobName = null, ExperimentConfig? experimentConfig = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var request = TransformRequests.Of(this, inputs, OutputPath ?? TransformRequests.DefaultOutputPath(), jobName);
        request.ExperimentConfig = experimentConfig is { IsEmpty: true } ? null : experimentConfig;
        return request;
    }
}
