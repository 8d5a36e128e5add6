using PipelineSdk.Arguments;
using PipelineSdk.Properties;

namespace PipelineSdk;

/// <summary>Creates a model (<c>Model</c>).</summary>
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

    /// <inheritdoc/>
    public override string Type => StepTypes.Model;

    /// <summary>The request that the step makes.</summary>
    public CreateModelRequest Arguments { get; }

    /// <summary>What the service reports of the model, for later steps to refer to.</summary>
    public ModelProperties Properties { get; }

    internal override void WriteArguments(DefinitionWriter writer) =>
        writer.WriteArguments(JobRequests.Trim(Arguments, nameof(Arguments.ModelName), writer.Context));
}
