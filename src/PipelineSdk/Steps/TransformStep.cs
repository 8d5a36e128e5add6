using PipelineSdk.Arguments;
using PipelineSdk.Properties;

namespace PipelineSdk;

/// <summary>Runs a batch transform job (<c>Transform</c>).</summary>
public sealed class TransformStep : JobStep
{
    /// <summary>A step from the bare request: everything that the service can do.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="arguments">The request. <c>TransformJobName</c> is left out, because the run names the job.</param>
    public TransformStep(string name, CreateTransformJobRequest arguments)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        Arguments = arguments;
        Properties = new(new PropertyExpression(this));
    }

    /// <summary>A step from a transformer and its data.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="transformer">The transformer.</param>
    /// <param name="inputs">The data, and what is made of it.</param>
    public TransformStep(string name, Transformer transformer, TransformInput inputs)
        : this(name, RequestOf(transformer, inputs))
    {
    }

    /// <inheritdoc/>
    public override string Type => StepTypes.Transform;

    /// <summary>The request that the step makes.</summary>
    public CreateTransformJobRequest Arguments { get; }

    /// <summary>What the job reports, for later steps to refer to.</summary>
    public TransformJobProperties Properties { get; }

    private protected override string JobName => nameof(Arguments.TransformJobName);

    private protected override ArgumentsObject Request => Arguments;

    private static CreateTransformJobRequest RequestOf(Transformer transformer, TransformInput inputs)
    {
        ArgumentNullException.ThrowIfNull(transformer);
        ArgumentNullException.ThrowIfNull(inputs);
        return TransformRequests.Of(transformer, inputs, transformer.OutputPath ?? TransformRequests.NoOutputPath(), null);
    }
}
