namespace PipelineSdk;

/// <content>Image, code and container.</content>
public abstract partial class EstimatorBase
{
    /// <summary>
    /// The script that trains: its path, or its path within <see cref="SourceDir"/>. Uploaded with its folder and dependencies as
    /// <c>sourcedir.tar.gz</c>; the hyperparameters <c>sagemaker_program</c> and <c>sagemaker_submit_directory</c> tell the container of it.
    /// </summary>
    /// <value><see langword="null"/> by default: the image has what it needs.</value>
    public PipelineString? EntryPoint
    {
        get;
        init => field = value is { Payload: "" } ? null : value;
    }

    /// <summary>
    /// The folder with the script and what it needs: local, or the <c>s3://</c> URI of a <c>sourcedir.tar.gz</c>. A value that is known only while
    /// the pipeline runs must be such a URI.
    /// </summary>
    /// <value><see langword="null"/> by default: the script stands alone.</value>
    public PipelineString? SourceDir
    {
        get;
        init => field = value is { Payload: "" } ? null : value;
    }

    /// <summary>Further local files and folders, which come to lie beside the script.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>Where code is uploaded to: an <c>s3://</c> prefix.</summary>
    /// <value>
    /// <see langword="null"/> by default: the bucket of <see cref="OutputPath"/>, or the default bucket if that is known only while the pipeline
    /// runs.
    /// </value>
    public string? CodeLocation { get; init; }

    /// <summary>The level of the container's log, as Python's <c>logging</c> numbers it. Written with code, as <c>sagemaker_container_log_level</c>.</summary>
    /// <value>20 by default: information.</value>
    public PipelineInteger ContainerLogLevel { get; init; } = 20;

    /// <summary>The command of the container. Written as <c>ContainerEntrypoint</c>. Items: 1 to 100.</summary>
    /// <value><see langword="null"/> by default: the image's.</value>
    public PipelineList<PipelineString>? ContainerEntryPoint { get; init; }

    /// <summary>The arguments of the command. Written as <c>ContainerArguments</c>. Items: 1 to 100.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineList<PipelineString>? ContainerArguments { get; init; }

    /// <summary>Where the image comes from: <c>Platform</c> (Amazon ECR) or <c>Vpc</c> (a registry in the VPC). Written as
    /// <c>TrainingRepositoryAccessMode</c>.</summary>
    /// <value><see langword="null"/> by default: Amazon ECR.</value>
    public TrainingRepositoryAccessMode? TrainingRepositoryAccessMode { get; init; }

    /// <summary>
    /// The ARN of the Lambda function that gives the registry's credentials; without effect without <see cref="TrainingRepositoryAccessMode"/>.
    /// Written as <c>TrainingRepositoryCredentialsProviderArn</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: none are needed.</value>
    public PipelineString? TrainingRepositoryCredentialsProviderArn { get; init; }

    /// <summary>Whether the instances are checked before the job starts. Written as <c>EnableInfraCheck</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineBoolean? EnableInfraCheck { get; init; }

    /// <summary>Whether one may log in to the running container. Written as <c>EnableRemoteDebug</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineBoolean? EnableRemoteDebug { get; init; }

    /// <summary>Whether the role's session tags are passed on. Written as <c>EnableSessionTagChaining</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineBoolean? EnableSessionTagChaining { get; init; }

    /// <summary>The image of the training job.</summary>
    internal abstract PipelineString TrainingImage { get; }

    /// <summary>The image's name as far as the base name of jobs follows from it; nothing is reported.</summary>
    internal abstract string ImageName(PipelineEnvironment environment);

    /// <summary>The Python class of the same name, which a tuning job records.</summary>
    internal abstract PythonClass PythonClass { get; }

    /// <summary>The code to upload or refer to; <see langword="null"/> if there is none.</summary>
    internal TrainingCode? Code => EntryPoint is null && SourceDir is null && Dependencies.Count == 0 ? null : new(this);

    /// <summary>What jobs are named after: the user's choice or the image.</summary>
    internal PipelineString JobName => string.IsNullOrEmpty(BaseJobName) ? DefaultJobName : new(new BaseJobName(JobNames.Cut(BaseJobName)));

    /// <summary>What jobs are named after if the user does not say so.</summary>
    private protected virtual PipelineString DefaultJobName =>
        Deferred.Text("name of the training job", writer => JobNames.Cut(ImageName(writer.Context.Environment)));

    /// <summary>The user's hyperparameters and the framework's own, as text.</summary>
    /// <param name="script">What tells the container of the code.</param>
    /// <param name="jobName">The job's name if the user gave one.</param>
    internal abstract PipelineMap<PipelineString> HyperparameterTexts(IEnumerable<KeyValuePair<string, PipelineString>> script, string? jobName);

    /// <summary>Reports what cannot work with this kind of estimator.</summary>
    internal virtual void CheckOwn(JobProblems problems)
    {
    }
}
