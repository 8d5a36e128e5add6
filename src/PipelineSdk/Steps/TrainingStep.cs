using PipelineSdk.Arguments;
using PipelineSdk.Properties;

namespace PipelineSdk;

/// <summary>Trains a model (<c>Training</c>).</summary>
public sealed class TrainingStep : JobStep
{
    private const string NameHyperParameter = "sagemaker_job_name";

    /// <summary>A step from the bare request: everything that the service can do.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="arguments">The request. <c>TrainingJobName</c> is left out, because the run names the job.</param>
    public TrainingStep(string name, CreateTrainingJobRequest arguments)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        Arguments = arguments;
        Properties = new(new PropertyExpression(this));
    }

    /// <summary>A step from an estimator and its data. The same as <c>new TrainingStep(name, estimator.Fit(inputs))</c>.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="estimator">The estimator.</param>
    /// <param name="inputs">The data; <see langword="null"/>: none.</param>
    public TrainingStep(string name, EstimatorBase estimator, TrainingInputs? inputs)
        : this(name, (estimator ?? throw new ArgumentNullException(nameof(estimator))).Fit(inputs))
    {
    }

    /// <inheritdoc/>
    public override string Type => StepTypes.Training;

    /// <summary>The request that the step makes.</summary>
    public CreateTrainingJobRequest Arguments { get; }

    /// <summary>What the job reports, for later steps to refer to.</summary>
    public TrainingJobProperties Properties { get; }

    private protected override string JobName => nameof(Arguments.TrainingJobName);

    private protected override ArgumentsObject Request => Arguments;

    internal override void WriteArguments(DefinitionWriter writer)
    {
        var request = Request;

        // A name that estimators put among the hyperparameters; a new one with each run would miss the cache.
        if (Arguments.HyperParameters is { } hyperParameters && hyperParameters.ContainsKey(NameHyperParameter))
        {
            request = request.With(
                nameof(Arguments.HyperParameters),
                new PipelineMap<PipelineString>(hyperParameters.Where(static entry => entry.Key != NameHyperParameter)));
        }

        JobRequests.Write(request, JobName, writer);
    }
}
