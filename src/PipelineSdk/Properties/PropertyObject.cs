using System.Runtime.CompilerServices;

namespace PipelineSdk.Properties;

/// <summary>
/// Base of the generated property classes: a structure of a step's <c>Describe*</c> response. Reading a member extends the path; nothing is
/// looked up.
/// </summary>
public abstract class PropertyObject : PipelineValue
{
    private readonly PropertyExpression _path;

    private protected PropertyObject(PropertyExpression path)
        : base(path) => _path = path;

    private protected PropertyExpression Member([CallerMemberName] string name = "") => _path.Member(name);
}
