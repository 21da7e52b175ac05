"use client";
import { Component, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorCard } from "@/components/ui/states";

interface GuardProps {
  onList: () => void;
  children: ReactNode;
}

/** Where drawing fails, the list still has everything. */
export class DrawGuard extends Component<GuardProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="map-err">
        <ErrorCard
          title="The map could not be drawn."
          onRetry={() => this.setState({ failed: false })}
          action={
            <Button icon="list" onClick={this.props.onList}>
              List
            </Button>
          }
        >
          The list has everything. Nothing is lost: the ties and their history are kept on the server.
        </ErrorCard>
      </div>
    );
  }
}
