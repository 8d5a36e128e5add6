namespace PipelineSdk;

/// <summary>
/// How a model will be served, which decides about the image of a framework model, and what <c>CreateModel</c> takes beside the model's own settings.
/// </summary>
public sealed class CreateModelInput
{
    /// <summary>
    /// The instance type that will serve the model, such as <c>ml.m5.xlarge</c>. It only chooses the image of a framework model (CPU, GPU,
    /// Inferentia) and is not written.
    /// </summary>
    /// <value>
    /// <see langword="null"/> by default, which is enough for scikit-learn, XGBoost, and models with an image of their own. Of a parameter, the
    /// default counts, with a warning; another value that is known only while the pipeline runs is an error.
    /// </value>
    public PipelineString? InstanceType { get; init; }

    /// <summary>
    /// The Elastic Inference accelerator, such as <c>ml.eia2.medium</c>. It only chooses the image of a PyTorch, TensorFlow, MXNet or Hugging Face
    /// model, is not written, and has no effect on a <see cref="PipelineModel"/>.
    /// </summary>
    /// <value><see langword="null"/> by default: none.</value>
    public string? AcceleratorType { get; init; }

    /// <summary>
    /// Whether the model will serve a serverless endpoint, which has no instance type: a framework model then gets its CPU image. The Python SDK's
    /// <c>serverless_inference_config</c>, of which creating a model looks at nothing else.
    /// </summary>
    /// <value><see langword="false"/> by default.</value>
    public bool ServerlessInference { get; init; }

    /// <summary>The model's tags. Request field <c>Tags</c>; items: at most 50.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public PipelineMap<PipelineString>? Tags { get; init; }

    /// <summary>
    /// Whether the terms of use of a model that has some are accepted. Request field <c>ModelDataSource.S3DataSource.ModelAccessConfig.AcceptEula</c>
    /// of the container; without effect where the model data is known only while the pipeline runs.
    /// </summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public bool? AcceptEula { get; init; }

    /// <summary>
    /// The ARN of a model reference in a private hub. Request field <c>ModelDataSource.S3DataSource.HubAccessConfig.HubContentArn</c> of the
    /// container, which only a container with a model data source has.
    /// </summary>
    /// <value><see langword="null"/> by default: that of the model, if it has one.</value>
    public string? ModelReferenceArn { get; init; }
}
