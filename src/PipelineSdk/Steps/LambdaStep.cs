namespace PipelineSdk;

/// <summary>Calls a Lambda function and waits for its answer, at most 10 minutes (<c>Lambda</c>).</summary>
public sealed class LambdaStep : OutputStep<LambdaOutput>
{
    /// <summary>A step that calls a function.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="function">The function: one that exists, or one that publishing creates or updates.</param>
    public LambdaStep(string name, Lambda function)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(function);
        Function = function;
    }

    /// <summary>A step that calls a function that exists.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="functionArn">The function's ARN.</param>
    public LambdaStep(string name, PipelineString functionArn)
        : this(name, new Lambda { FunctionArn = functionArn })
    {
    }

    /// <inheritdoc/>
    public override string Type => StepTypes.Lambda;

    /// <summary>The function.</summary>
    public Lambda Function { get; }

    private protected override void WriteTarget(DefinitionWriter writer)
    {
        writer.StartMember(TargetRules.FunctionArn);
        TargetRules.Write(writer, TargetRules.FunctionArn, LambdaAssets.Resolve(Function, writer));
    }
}
