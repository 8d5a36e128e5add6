namespace PipelineSdk.Aws.Tests.Callbacks;

/// <summary>An answer that a <see cref="CallbackStandIn"/> has accepted.</summary>
/// <param name="Text">Such as <c>success a=1</c> or <c>failure because</c>.</param>
/// <param name="RequestToken">Under which it was sent.</param>
internal sealed record StandInAnswer(string Text, string RequestToken);
