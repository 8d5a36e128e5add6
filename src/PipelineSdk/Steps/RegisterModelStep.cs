using PipelineSdk.Arguments;
using PipelineSdk.Properties;

namespace PipelineSdk;

/// <summary>Registers a model package in the model registry (<c>RegisterModel</c>).</summary>
public sealed class RegisterModelStep : RetryableStep
{
    /// <summary>A step from the bare request: everything that the service can do.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="arguments">The request. <c>ModelPackageName</c> and <c>CertifyForMarketplace</c> are left out.</param>
    public RegisterModelStep(string name, CreateModelPackageRequest arguments)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        Arguments = arguments;
        Properties = new(new PropertyExpression(this));
    }

    /// <inheritdoc/>
    public override string Type => StepTypes.RegisterModel;

    /// <summary>The request that the step makes.</summary>
    public CreateModelPackageRequest Arguments { get; }

    /// <summary>What the service reports of the model package, for later steps to refer to.</summary>
    public ModelPackageProperties Properties { get; }

    // The pipelines service refuses a registration that says whether it is for the marketplace.
    internal override void WriteArguments(DefinitionWriter writer) =>
        JobRequests.Write(Arguments.With(nameof(Arguments.CertifyForMarketplace), null), nameof(Arguments.ModelPackageName), writer);
}
