namespace PipelineSdk;

/// <summary>A variable of the running execution, such as its identifier. The known ones are in <see cref="ExecutionVariables"/>.</summary>
/// <param name="name">The variable's name, as in <c>{"Get": "Execution.NAME"}</c>.</param>
public sealed class ExecutionVariable(string name) : PipelineString(new GetExpression(new(ReferenceKind.ExecutionVariable, name, null), isText: true))
{
    /// <summary>The variable's name.</summary>
    public string Name { get; } = name;
}
