namespace PipelineSdk.Local;

/// <summary>An executor that may hand a step on to what would have run it otherwise.</summary>
internal interface IWrappingStepExecutor : IStepExecutor
{
    void SetInner(string stepName, IStepExecutor inner);
}
