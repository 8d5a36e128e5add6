namespace PipelineSdk;

/// <summary>Trains with any image: an algorithm of AWS or an image of your own, with or without a script.</summary>
public sealed class Estimator : EstimatorBase
{
    /// <summary>An estimator on instances of one type.</summary>
    /// <param name="imageUri">The image. Written as <c>TrainingImage</c>. Length: at most 255.</param>
    /// <param name="role">The role that the job runs with: an ARN, or the name of a role of the account.</param>
    /// <param name="instanceCount">The number of instances.</param>
    /// <param name="instanceType">The type of the instances.</param>
    public Estimator(PipelineString imageUri, PipelineString role, PipelineInteger instanceCount, TrainingInstanceType instanceType)
        : base(role, instanceCount, instanceType)
    {
        ArgumentNullException.ThrowIfNull(imageUri);
        ImageUri = imageUri;
    }

    /// <summary>An estimator on a heterogeneous cluster.</summary>
    /// <param name="imageUri">The image. Written as <c>TrainingImage</c>. Length: at most 255.</param>
    /// <param name="role">The role that the job runs with: an ARN, or the name of a role of the account.</param>
    /// <param name="instanceGroups">The groups of instances, at most 5.</param>
    public Estimator(PipelineString imageUri, PipelineString role, IReadOnlyList<InstanceGroup> instanceGroups)
        : base(role, instanceGroups)
    {
        ArgumentNullException.ThrowIfNull(imageUri);
        ImageUri = imageUri;
    }

    /// <summary>The image.</summary>
    public PipelineString ImageUri { get; }

    internal override PipelineString TrainingImage => ImageUri;

    internal override PythonClass PythonClass => new(nameof(Estimator), "sagemaker.estimator");

    private protected override PipelineString DefaultJobName => new(new BaseJobName(JobNames.Cut(ImageName())));

    internal override string ImageName(PipelineEnvironment environment) => ImageName();

    // Scripts in a source folder read JSON; images without one read what str() gives.
    internal override PipelineMap<PipelineString> HyperparameterTexts(IEnumerable<KeyValuePair<string, PipelineString>> script, string? jobName) =>
        HyperparameterText.Merge(
            HyperparameterText.All(Hyperparameters, SourceDir is null ? HyperparameterText.Plain : HyperparameterText.Json), script);

    private string ImageName() => JobNames.FromImage(ImageUri, TrainingJob.DefaultName);
}
