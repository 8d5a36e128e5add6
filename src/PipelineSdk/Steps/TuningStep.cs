using PipelineSdk.Arguments;
using PipelineSdk.Properties;

namespace PipelineSdk;

/// <summary>Tunes hyperparameters with many training jobs (<c>Tuning</c>).</summary>
public sealed class TuningStep : JobStep
{
    /// <summary>A step from the bare request: everything that the service can do.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="arguments">The request. <c>HyperParameterTuningJobName</c> is left out, because the run names the job.</param>
    public TuningStep(string name, CreateHyperParameterTuningJobRequest arguments)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        Arguments = arguments;
        Properties = new(new PropertyExpression(this));
    }

    /// <summary>A step from a tuner and its data. The same as <c>new TuningStep(name, tuner.Fit(inputs))</c>.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="tuner">The tuner.</param>
    /// <param name="inputs">The data, for a tuner of several estimators by their names; <see langword="null"/>: none.</param>
    public TuningStep(string name, HyperparameterTuner tuner, TrainingInputs? inputs)
        : this(name, (tuner ?? throw new ArgumentNullException(nameof(tuner))).Fit(inputs))
    {
    }

    /// <inheritdoc/>
    public override string Type => StepTypes.Tuning;

    /// <summary>The request that the step makes.</summary>
    public CreateHyperParameterTuningJobRequest Arguments { get; }

    /// <summary>What the job reports, for later steps to refer to.</summary>
    public HyperParameterTuningJobProperties Properties { get; }

    private protected override string JobName => nameof(Arguments.HyperParameterTuningJobName);

    private protected override ArgumentsObject Request => Arguments;

    /// <summary>The place of the model archive of one of the best training jobs.</summary>
    /// <param name="topK">Which one, by rank: 0 is the best. The service keeps the best 50.</param>
    /// <param name="s3Bucket">The bucket of the tuning job's output path.</param>
    /// <param name="prefix">The prefix of the tuning job's output path, if it has one.</param>
    /// <returns>The URI, joined while the pipeline runs.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="topK"/> is not within 0 to 49.</exception>
    public PipelineString GetTopModelS3Uri(int topK, PipelineString s3Bucket, PipelineString? prefix = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(topK);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(topK, 49);
        PipelineValue job = Properties.TrainingJobSummaries[topK].TrainingJobName;
        return prefix is null or { Payload: "" }
            ? new Join("/", "s3:/", s3Bucket, job, "output/model.tar.gz")
            : new Join("/", "s3:/", s3Bucket, prefix, job, "output/model.tar.gz");
    }
}
