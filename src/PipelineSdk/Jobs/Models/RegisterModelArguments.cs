using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>What <see cref="Model.Register"/> and <see cref="PipelineModel.Register"/> make for a <see cref="ModelStep"/>.</summary>
public sealed class RegisterModelArguments
{
    internal RegisterModelArguments(CreateModelPackageRequest request, RepackPlan repacks) => (Request, Repacks) = (request, repacks);

    /// <summary>The request that registers the model. Adjust it before it becomes a step.</summary>
    public CreateModelPackageRequest Request { get; }

    internal RepackPlan Repacks { get; }
}
