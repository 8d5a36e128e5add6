namespace PipelineSdk;

/// <summary>
/// A value that only compiling can give, because it depends on the environment, the pipeline's or the step's name: the default bucket, an asset's
/// place, a role's ARN.
/// </summary>
internal abstract class DeferredExpression : Expression
{
    public sealed override bool IsText => true;

    /// <summary>The payload of the value, which may be deferred itself. A pure function.</summary>
    public abstract object? Resolve(DefinitionWriter writer);

    /// <summary>A payload that is deferred no more.</summary>
    public static object? Settle(object? payload, DefinitionWriter writer)
    {
        while (payload is DeferredExpression deferred)
        {
            payload = deferred.Resolve(writer);
        }

        return payload;
    }

    public sealed override void Write(DefinitionWriter writer) => writer.WritePayload(Resolve(writer));
}
