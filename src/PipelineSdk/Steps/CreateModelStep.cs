using PipelineSdk.Arguments;
using PipelineSdk.Properties;

namespace PipelineSdk;

/// <summary>Creates a model (<c>Model</c>). <see cref="ModelStep"/> makes one, after a step that repacks the model if that is needed.</summary>
public sealed class CreateModelStep : RetryableStep
{
    /// <summary>A step from the bare request: everything that the service can do.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="arguments">The request. <c>ModelName</c> is left out, because the run names the model.</param>
    public CreateModelStep(string name, CreateModelRequest arguments)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        Arguments = arguments;
        Properties = new(new PropertyExpression(this));
    }

    /// <summary>A step from a model that needs no repack step: a model archive in S3, or no code that belongs into it.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="model">The model.</param>
    /// <param name="inputs">How the model will be served; <see langword="null"/>: not said.</param>
    public CreateModelStep(string name, Model model, CreateModelInput? inputs)
        : this(name, NotNull(model).Create(inputs))
    {
    }

    /// <summary>A step from an inference pipeline none of whose models needs a repack step.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="model">The inference pipeline.</param>
    /// <param name="inputs">How it will be served; <see langword="null"/>: not said.</param>
    public CreateModelStep(string name, PipelineModel model, CreateModelInput? inputs)
        : this(name, NotNull(model).Create(inputs))
    {
    }

    private CreateModelStep(string name, CreateModelArguments arguments)
        : this(name, arguments.Request)
    {
        if (arguments.Repacks.Items.Count > 0)
        {
            Arguments.Check = JobProblem.Reporting([NeedsRepack], Arguments.Check);
        }
    }

    /// <inheritdoc/>
    public override string Type => StepTypes.Model;

    /// <summary>The request that the step makes.</summary>
    public CreateModelRequest Arguments { get; }

    /// <summary>What the service reports of the model, for later steps to refer to.</summary>
    public ModelProperties Properties { get; }

    private static JobProblem NeedsRepack => new(
        DiagnosticDescriptors.ModelNeedsRepackStep,
        "the model's code belongs into its archive, which is known only while the pipeline runs, so that a step in front has to put it there.",
        "use new ModelStep(name, model.Create(inputs)), which makes that step too.");

    internal override void WriteArguments(DefinitionWriter writer)
    {
        if (writer.Context.Pipeline.PipelineDefinitionConfig.UseCustomJobPrefix && Arguments.ModelName is null or { Payload: "" })
        {
            writer.Report(
                DiagnosticDescriptors.ModelNameMissing,
                "the pipeline keeps names as prefixes, but the model has none.",
                "set Name of the model, or ModelName of the request.");
        }

        JobRequests.Write(Arguments, nameof(Arguments.ModelName), writer);
    }

    private static T NotNull<T>(T model)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(model);
        return model;
    }
}
