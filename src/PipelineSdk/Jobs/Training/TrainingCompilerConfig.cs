namespace PipelineSdk;

/// <summary>
/// Has SageMaker Training Compiler compile the model while it is trained on GPUs. For Hugging Face, PyTorch and TensorFlow 2.9 to 2.11.
/// Written as hyperparameters; Hugging Face and PyTorch also have images of their own for it.
/// </summary>
/// <param name="enabled">Whether it is on. Written as <c>sagemaker_training_compiler_enabled</c>; <see langword="true"/> by default.</param>
/// <param name="debug">Whether it writes its logs. Written as <c>sagemaker_training_compiler_debug_mode</c>; <see langword="false"/> by default.</param>
public sealed class TrainingCompilerConfig(PipelineBoolean? enabled = null, PipelineBoolean? debug = null)
{
    /// <summary>Whether it is on. Written as <c>sagemaker_training_compiler_enabled</c>.</summary>
    /// <value><see langword="true"/> by default.</value>
    public PipelineBoolean Enabled { get; } = enabled ?? true;

    /// <summary>Whether it writes its logs. Written as <c>sagemaker_training_compiler_debug_mode</c>.</summary>
    /// <value><see langword="false"/> by default.</value>
    public PipelineBoolean Debug { get; } = debug ?? false;

    internal IEnumerable<KeyValuePair<string, PipelineString>> Hyperparameters =>
    [
        DistributionHyperparameters.Json("sagemaker_training_compiler_enabled", Enabled),
        DistributionHyperparameters.Json("sagemaker_training_compiler_debug_mode", Debug),
    ];
}
