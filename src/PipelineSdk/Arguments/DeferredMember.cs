namespace PipelineSdk.Arguments;

/// <summary>
/// A member whose presence depends on where the pipeline will run. Reading the request's property gives <paramref name="Value"/>; whether that is
/// written is decided by the compiler.
/// </summary>
/// <param name="Value">The member's value where it is present.</param>
/// <param name="IsPresent">Decides.</param>
internal sealed record DeferredMember(object Value, Func<CompilationContext, bool> IsPresent);
