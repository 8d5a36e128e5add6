using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>What <see cref="Model.Create"/> and <see cref="PipelineModel.Create"/> make for a <see cref="ModelStep"/>.</summary>
public sealed class CreateModelArguments
{
    internal CreateModelArguments(CreateModelRequest request, RepackPlan repacks) => (Request, Repacks) = (request, repacks);

    /// <summary>The request that creates the model. Adjust it before it becomes a step.</summary>
    public CreateModelRequest Request { get; }

    internal RepackPlan Repacks { get; }
}
