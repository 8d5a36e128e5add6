namespace PipelineSdk;

/// <summary>A reference to something of a step that has no shape in the service model.</summary>
internal sealed class PropertyReference(PropertyExpression path) : UntypedReference(path);
