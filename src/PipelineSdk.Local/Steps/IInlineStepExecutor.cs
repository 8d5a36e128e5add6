namespace PipelineSdk.Local;

/// <summary>An executor that never blocks: the engine calls it without a thread of its own.</summary>
internal interface IInlineStepExecutor : IStepExecutor;
